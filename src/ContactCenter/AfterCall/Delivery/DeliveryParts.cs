using ContactCenter.AfterCall.Analyses;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>The names under which a delivery tells what steps have made.</summary>
internal static class DeliveryParts
{
    /// <returns><c>null</c>: it is told nowhere.</returns>
    public static string? Of(AnalysisStep step) => step switch
    {
        AnalysisStep.Summary => "summary",
        AnalysisStep.Topic => "topic",
        AnalysisStep.Sentiment => "sentiment",
        AnalysisStep.KeyPhrases => "key_phrases",
        AnalysisStep.Entities => "entities",
        _ => null,
    };
}
