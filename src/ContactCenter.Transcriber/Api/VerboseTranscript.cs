using System.Text.Json.Serialization;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>The OpenAI form's <c>verbose_json</c>, and beside it what is known here: codes, probabilities, the model, a confidence for each segment.</summary>
/// <param name="Task">Always <c>transcribe</c>.</param>
/// <param name="Language">The language's English name in lower case.</param>
/// <param name="Duration">Seconds of the sound.</param>
/// <param name="Text">All that was said.</param>
/// <param name="Segments">What was said, in order.</param>
/// <param name="Words">The words' times; left out where they were not asked for, or the engine has none.</param>
/// <param name="LanguageCode">An ISO 639-1 code.</param>
/// <param name="LanguageProbability">0 to 1; null: it was said and not heard.</param>
/// <param name="Model">The model that heard it; null: there was no speech.</param>
internal sealed record VerboseTranscript(
    string Task,
    string Language,
    double Duration,
    string Text,
    IReadOnlyList<VerboseSegment> Segments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<VerboseWord>? Words,
    string LanguageCode,
    double? LanguageProbability,
    string? Model)
{
    private const string Transcribe = "transcribe";

    /// <summary>Writes a transcript.</summary>
    public static VerboseTranscript Of(Transcript transcript, bool words)
    {
        VerboseWord[] timed = [.. transcript.Utterances.SelectMany(said => said.Words).Select(VerboseWord.Of)];
        return new VerboseTranscript(
            Transcribe,
            LanguageNames.Of(transcript.Language.Code),
            Round(transcript.Seconds),
            transcript.Text,
            [.. transcript.Utterances.Select(VerboseSegment.Of)],
            words && timed is not [] ? timed : null,
            transcript.Language.Code,
            transcript.Language.Probability is { } probability ? Math.Round(probability, 4) : null,
            transcript.Model);
    }

    /// <summary>Times are told in milliseconds: nothing here is more exact.</summary>
    public static double Round(double seconds) => Math.Round(seconds, 3);
}
