"""OpenCV's way to a flat page, for `cargo bench -p reading`: decode to grey, find the AprilTag, lay the page flat by
the tag's four corners, on one thread.

Reads one JSON object a line from standard input and answers each with one line:
  {"photo": file, "marker": four corners in millimetres, "size": width and height of the page, "corners": points}
  {"decode": ms, "detect": ms, "warp": ms, "id": of the tag, "seen": the points in pixels of the photo}
Milliseconds are those of the processor, so that other work on the machine is not counted.
"""

import json
import sys
import time

import cv2
import numpy as np

PIXELS_PER_MM = 1.8  # as the reader's own grey page: a digit box has 36 pixels


def main() -> None:
    cv2.setNumThreads(1)
    tags = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_APRILTAG_36h10)
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    detector = cv2.aruco.ArucoDetector(tags, parameters)
    print(json.dumps({"version": cv2.__version__}), flush=True)
    for line in sys.stdin:
        print(json.dumps(flat(json.loads(line), detector)), flush=True)


def flat(request: dict, detector) -> dict:
    with open(request["photo"], "rb") as file:
        data = np.frombuffer(file.read(), dtype=np.uint8)
    start = time.process_time()
    grey = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)
    decoded = time.process_time()
    corners, ids, _ = detector.detectMarkers(grey)
    detected = time.process_time()
    answer = {"decode": 1e3 * (decoded - start), "detect": 1e3 * (detected - decoded), "warp": 0.0, "id": None, "seen": []}
    if ids is None:
        return answer
    ids = np.ravel(ids)
    tag = max(range(len(ids)), key=lambda at: cv2.contourArea(np.float32(corners[at]).reshape(4, 2)))
    # OpenCV's table has this family's tags turned by half a turn.
    marker = np.roll(np.float32(request["marker"]), 2, axis=0)
    begun = time.process_time()
    to_photo = cv2.getPerspectiveTransform(marker, np.float32(corners[tag]).reshape(4, 2))
    scale = np.diag([1 / PIXELS_PER_MM, 1 / PIXELS_PER_MM, 1.0])
    size = tuple(round(side * PIXELS_PER_MM) for side in request["size"])
    cv2.warpPerspective(grey, to_photo @ scale, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    answer["warp"] = 1e3 * (time.process_time() - begun)
    answer["id"] = int(ids[tag])
    points = np.float32(request["corners"]).reshape(-1, 1, 2)
    answer["seen"] = cv2.perspectiveTransform(points, to_photo).reshape(-1, 2).tolist()
    return answer


if __name__ == "__main__":
    main()
