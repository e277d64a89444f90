using System.Collections.Immutable;

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

    /// <summary>The model of the call's vectors; where none can be made of what was said, the one that was there.</summary>
    public const string Embeddings = "embeddings";

    public const string Topic = "topic";

    /// <summary>The topic's name when it was found, for when the plan has it no more.</summary>
    public const string TopicName = "topic_name";

    public const string TopicScore = "topic_score";

    /// <summary>Who decided; <see cref="Person"/> stays, whatever is found later.</summary>
    public const string TopicSource = "topic_source";

    /// <summary>The number of the classifier that decided.</summary>
    public const string TopicClassifier = "topic_classifier";

    /// <summary>The number of the plan whose topics there were.</summary>
    public const string TopicPlan = "topic_plan";

    /// <summary>The source of a topic that a person has said.</summary>
    public const string Person = "person";

    /// <summary>What is known of the topic.</summary>
    public static readonly ImmutableArray<string> OfTopic = [Topic, TopicName, TopicScore, TopicSource, TopicClassifier, TopicPlan];

    public static bool IsOfTopic(string column) => OfTopic.Contains(column, StringComparer.Ordinal);

    /// <summary>JSON.</summary>
    public const string Talk = "talk";
}
