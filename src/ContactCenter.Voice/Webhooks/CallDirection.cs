namespace ContactCenter.Voice.Webhooks;

/// <summary>Who began the leg.</summary>
public enum CallDirection
{
    /// <summary>Not told, or a word that is not known here.</summary>
    Unknown,

    /// <summary>Somebody called the platform.</summary>
    Inbound,

    /// <summary>The platform called somebody.</summary>
    Outbound,
}
