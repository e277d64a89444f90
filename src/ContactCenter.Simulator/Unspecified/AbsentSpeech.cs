namespace ContactCenter.Simulator.Unspecified;

/// <summary>What an input says of speech that was not asked for.</summary>
public enum AbsentSpeech
{
    /// <summary><c>"speech":{"results":[]}</c>.</summary>
    NoResults,

    /// <summary><c>"speech":{"error":"Speech was not enabled"}</c>.</summary>
    Error,

    /// <summary><c>"speech":{}</c>.</summary>
    Empty,
}
