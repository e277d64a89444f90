namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>Says why Amazon Comprehend makes nothing of a call.</summary>
internal static class ComprehendObstacle
{
    /// <param name="language">That the call was held in; <c>null</c>: unknown.</param>
    /// <param name="what">Which it would have been asked for.</param>
    public static StepOutcome Of(string? language, string what) => StepOutcome.Impossible(
        language is null ? "the language is not known" : $"Comprehend finds nothing to tell {what} by, or does not know it in {language}");
}
