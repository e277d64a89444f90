namespace ContactCenter.Transcriber.Recognition;

/// <summary>Which engine hears a sound: the one that is named, else the first that serves the language; English is Moonshine's where it is there.</summary>
internal static class EngineChoice
{
    /// <summary>The language that Moonshine serves.</summary>
    public const string English = "en";

    /// <summary>Names that mean no model of ours: the cloud's own, and none.</summary>
    private static readonly string[] Any = ["", "auto", "whisper-1"];

    /// <summary>Whether the language must be heard before an engine can be chosen.</summary>
    /// <returns>What hears it; null: it is known, or nothing here can hear it.</returns>
    /// <exception cref="RequestException">There is no such model, or none at all.</exception>
    public static ILanguageDetector? DetectorFor(IReadOnlyList<ISpeechEngine> engines, TranscriptionRequest request)
    {
        var named = Named(engines, request.Model);
        return request.Language is null ? named.OfType<ILanguageDetector>().FirstOrDefault() : null;
    }

    /// <param name="engines">Those that are there, in the order of preference.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="language">What is spoken.</param>
    /// <exception cref="RequestException">There is no such model, or it does not serve the language.</exception>
    public static ISpeechEngine For(IReadOnlyList<ISpeechEngine> engines, TranscriptionRequest request, string language)
    {
        var named = Named(engines, request.Model);
        return named.FirstOrDefault(engine => engine.Description.Serves(language)) ?? throw new RequestException(
            StatusCodes.Status400BadRequest,
            "language_not_served",
            $"No model that may hear this serves the language '{language}'; a multilingual Whisper model in the models folder serves most.",
            "language");
    }

    private static IReadOnlyList<ISpeechEngine> Named(IReadOnlyList<ISpeechEngine> engines, string? model)
    {
        if (engines.Count == 0)
        {
            throw new RequestException(
                StatusCodes.Status503ServiceUnavailable, "no_model", "There is no model: the program was built without them, and the models folder has none.");
        }

        if (model is null || Any.Contains(model, StringComparer.OrdinalIgnoreCase))
            return engines;
        ISpeechEngine[] named = [.. engines.Where(engine => IsNamed(engine.Description, model))];
        return named is not [] ? named : throw new RequestException(
            StatusCodes.Status404NotFound, "model_not_found", $"There is no model '{model}'; GET /v1/models lists those that are there.", "model");
    }

    private static bool IsNamed(EngineDescription description, string model) =>
        string.Equals(description.Id, model, StringComparison.OrdinalIgnoreCase) || string.Equals(description.Kind, model, StringComparison.OrdinalIgnoreCase);
}
