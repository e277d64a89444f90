namespace ContactCenter.Speech.Transcription;

/// <summary>What engines say of sounds that wait for a model: operators read it, and others are told of the model alone.</summary>
internal static class MissingModels
{
    /// <summary>What every sentence of <see cref="TranscriptionFault.Missing"/> has in it.</summary>
    public const string Word = "model";

    /// <summary>Whether it is a model that a sound waits for, of which that was said; other faults may be tried again as well.</summary>
    public static bool AreMeant(string said) => said.Contains(Word, StringComparison.OrdinalIgnoreCase);
}
