namespace ContactCenter.Transcriber.Recognition;

/// <summary>A sound in words.</summary>
/// <param name="Language">The language it was heard in.</param>
/// <param name="Model">The model that heard it; null: there was no speech to choose one for.</param>
/// <param name="Seconds">How long the sound is.</param>
/// <param name="Utterances">What was said, in order.</param>
internal sealed record Transcript(DetectedLanguage Language, string? Model, double Seconds, IReadOnlyList<Utterance> Utterances)
{
    private static readonly string[] WithoutSpaces = ["zh", "ja", "th", "lo", "my", "km", "yue", "bo"];

    /// <summary>All that was said.</summary>
    public string Text => string.Join(WithoutSpaces.Contains(Language.Code, StringComparer.Ordinal) ? "" : " ", Utterances.Select(said => said.Text));
}
