namespace ContactCenter.AfterCall.Analyses;

/// <summary>The columns of the table <c>analyses</c>: no word that was said stands in one.</summary>
internal static class FactColumns
{
    public const string Language = "language";
    public const string LanguageScore = "language_score";
    public const string Sentiment = "sentiment";
    public const string SentimentScore = "sentiment_score";
    public const string SentimentValue = "sentiment_value";
    public const string CallerSentiment = "caller_sentiment";
    public const string CallerScore = "caller_score";
    public const string CallerValue = "caller_value";
    public const string AgentSentiment = "agent_sentiment";
    public const string AgentScore = "agent_score";
    public const string AgentValue = "agent_value";
    public const string Falling = "falling";

    /// <summary>JSON.</summary>
    public const string Talk = "talk";
}
