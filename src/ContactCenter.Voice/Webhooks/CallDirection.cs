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

internal static class CallDirectionWord
{
    public static CallDirection Direction(this WireValue word)
    {
        if (word.Is("inbound"u8))
            return CallDirection.Inbound;
        return word.Is("outbound"u8) ? CallDirection.Outbound : CallDirection.Unknown;
    }
}
