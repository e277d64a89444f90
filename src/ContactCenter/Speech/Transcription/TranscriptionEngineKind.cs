namespace ContactCenter.Speech.Transcription;

/// <summary>What makes text of speech.</summary>
internal enum TranscriptionEngineKind
{
    /// <summary>The transcriber that comes with the server.</summary>
    Embedded,

    /// <summary>A server of the OpenAI form.</summary>
    OpenAi,

    /// <summary>Amazon Transcribe.</summary>
    AmazonTranscribe,

    /// <summary>The voice platform's own, of what it records.</summary>
    Platform,

    /// <summary>Nothing is put into words.</summary>
    Off,
}
