namespace ContactCenter.Simulator.Unspecified;

/// <summary>What the signature of a webhook sent by GET covers.</summary>
public enum SignedQuery
{
    /// <summary>A JSON object of the query's decoded texts, in order of appearance.</summary>
    Decoded,

    /// <summary>The query as it is sent, without its question mark.</summary>
    Raw,
}
