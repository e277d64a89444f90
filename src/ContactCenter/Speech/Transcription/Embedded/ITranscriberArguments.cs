namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>What the transcriber is told on its command line for other work than speech, by the feature that it does this work for.</summary>
internal interface ITranscriberArguments
{
    /// <summary>Options with their values.</summary>
    IReadOnlyList<string> Values { get; }
}
