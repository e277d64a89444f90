namespace ContactCenter.Voice;

/// <summary>How the platform calls a URL of ours.</summary>
public enum HttpVerb
{
    /// <summary><c>GET</c>: what there is to say is in the query.</summary>
    Get,

    /// <summary><c>POST</c>: what there is to say is a JSON body.</summary>
    Post,
}
