//! The public pictures of a confirmation's pages.

#[cfg(feature = "openapi")]
use crate::schema::words as w;
use model::event::{Blocks, WithdrawReason};
use model::manifest::Images;
use serde::{Deserialize, Serialize};

/// What everybody may see of the pages that a confirmation names, by the newest `image.rendered` of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Pictures {
    /// Log index of the event.
    pub index: u64,
    /// What of the photos is shown.
    pub images: Images,
    /// The pages, in the order of the confirmation.
    pub pages: Vec<PagePicture>,
    /// What was taken away, in log order.
    pub withdrawn: Vec<Withdrawal>,
}

/// The pictures of a page, or why there are none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PagePicture {
    /// SHA-256 of the large picture: `gambar/{2 hex}/{62 hex}.jpg`.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<model::Digest>, required = true))]
    pub large: Option<String>,
    /// SHA-256 of the layout: `v1/tata-letak/{64 hex}.json`.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<model::Digest>, required = true))]
    pub layout: Option<String>,
    /// The layout's blocks that are copied from the photo, as in the event.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, required = true))]
    pub shown: Option<Blocks>,
    /// SHA-256 of the small picture.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<model::Digest>, required = true))]
    pub small: Option<String>,
    /// Why there are none, as in the event.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub why: Option<String>,
}

/// Pictures taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// Log index of the event.
    pub index: u64,
    /// Its arrival, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub arrival: String,
    /// SHA-256 of the pictures, ascending.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<model::Digest>))]
    pub pictures: Vec<String>,
    /// Why.
    pub reason: WithdrawReason,
}
