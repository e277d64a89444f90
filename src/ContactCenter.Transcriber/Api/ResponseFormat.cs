namespace ContactCenter.Transcriber.Api;

/// <summary>How an answer looks.</summary>
internal enum ResponseFormat
{
    /// <summary>The text in JSON.</summary>
    Json,

    /// <summary>Text, segments, times and confidences in JSON.</summary>
    VerboseJson,

    /// <summary>The text alone.</summary>
    Text,

    /// <summary>WebVTT.</summary>
    Vtt,
}
