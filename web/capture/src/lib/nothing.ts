// Stands for parts of libraries that are never used here.
export default {};
