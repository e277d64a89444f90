namespace ContactCenter.Voice.Signing;

/// <summary>What the check of a signed webhook found; the first fault in the order below counts.</summary>
public enum SignatureResult
{
    /// <summary>Signed by the platform for this account and application, a moment ago, over this payload.</summary>
    Valid,

    /// <summary>There is no <c>Authorization</c> header with a bearer token.</summary>
    MissingToken,

    /// <summary>The token is not three segments of base64url with JSON objects in them, or it is longer than 4,096 characters.</summary>
    MalformedToken,

    /// <summary>The token's <c>alg</c> is anything but exactly <c>HS256</c>.</summary>
    WrongAlgorithm,

    /// <summary>The token was not signed with this secret, or was changed since.</summary>
    WrongSignature,

    /// <summary><c>iss</c> is not <c>Vonage</c>.</summary>
    WrongIssuer,

    /// <summary><c>api_key</c> is missing or names another account.</summary>
    WrongAccount,

    /// <summary><c>application_id</c> names another application.</summary>
    WrongApplication,

    /// <summary><c>iat</c> is missing or not a number.</summary>
    MissingIssuedAt,

    /// <summary><c>iat</c> lies more than 300 seconds back.</summary>
    TooOld,

    /// <summary><c>iat</c> lies more than 300 seconds ahead.</summary>
    FromTheFuture,

    /// <summary><c>payload_hash</c> is missing or not text.</summary>
    MissingPayloadHash,

    /// <summary><c>payload_hash</c> is not the SHA-256 of the payload.</summary>
    PayloadHashMismatch,
}
