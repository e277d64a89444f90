using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What was found out about a call from what was said in it. Places are those of the transcript; each part names who made it.</summary>
/// <param name="Sentiment">How the caller meant it; of a recording whose speakers are unknown, how all meant it; <c>null</c>: it cannot be told.</param>
/// <param name="KeyPhrases">The best first; empty: there are none, see <c>steps</c>.</param>
/// <param name="Language">That the call was held in; <c>null</c>: unknown.</param>
/// <param name="Entities">In the order of the transcript; empty: there are none, see <c>steps</c>.</param>
/// <param name="Syntax">Words with their parts of speech, in the order of the transcript; empty: there are none, see <c>steps</c>.</param>
/// <param name="Topic">From the owner's list; <c>null</c>: none was looked for, see <c>steps</c>.</param>
/// <param name="Summary"><c>null</c>: there is none, see <c>steps</c>.</param>
/// <param name="Talk">Figures of the talk; <c>null</c>: there are none, see <c>steps</c>.</param>
/// <param name="Steps">What became of each step; of one that is not named, nothing yet.</param>
internal sealed record AnalysisResource(
    string CallId,
    CallSentimentResource? Sentiment,
    IReadOnlyList<KeyPhraseResource> KeyPhrases,
    CallLanguageResource? Language,
    IReadOnlyList<EntityResource> Entities,
    IReadOnlyList<TokenResource> Syntax,
    CallTopicResource? Topic,
    SummaryResource? Summary,
    TalkResource? Talk,
    IReadOnlyList<StepResource> Steps)
{
    public static AnalysisResource Of(string call, CallAnalysis analysis) => new(
        call,
        CallSentimentResource.Of(analysis.Facts, analysis.ProviderOf(AnalysisStep.Sentiment))?.With(analysis.Sentiment),
        [.. (analysis.KeyPhrases ?? []).Select(phrase => KeyPhraseResource.Of(phrase, analysis.ProviderOf(AnalysisStep.KeyPhrases)))],
        CallLanguageResource.Of(analysis.Facts, analysis.ProviderOf(AnalysisStep.Language)),
        [.. (analysis.Entities ?? []).Select(entity => EntityResource.Of(entity, analysis.ProviderOf(AnalysisStep.Entities)))],
        [.. (analysis.Syntax ?? []).Select(each => TokenResource.Of(each.Token, each.Text, analysis.ProviderOf(AnalysisStep.Syntax)))],
        CallTopicResource.Of(analysis.Topic, analysis.ProviderOf(AnalysisStep.Topic)),
        SummaryResource.Of(analysis.Summary, analysis.ProviderOf(AnalysisStep.Summary)),
        TalkResource.Of(analysis.Facts, analysis.ProviderOf(AnalysisStep.Talk)),
        [.. analysis.Steps.Select(row => new StepResource(StepWords.Of(row.Step), StepWords.Of(row.State), row.Provider, row.Reason))]);
}

/// <summary>The same without a word that was said, in the API's detail of a call.</summary>
/// <param name="Sentiment">Without its course, which follows the words.</param>
internal sealed record AnalysisFactsResource(
    CallSentimentResource? Sentiment, CallLanguageResource? Language, CallTopicResource? Topic, TalkResource? Talk)
{
    public static AnalysisFactsResource Of(CallAnalysis known) => new(
        CallSentimentResource.Of(known.Facts, known.ProviderOf(AnalysisStep.Sentiment)),
        CallLanguageResource.Of(known.Facts, known.ProviderOf(AnalysisStep.Language)),
        CallTopicResource.Of(known.Topic, known.ProviderOf(AnalysisStep.Topic)),
        TalkResource.Of(known.Facts, known.ProviderOf(AnalysisStep.Talk)));
}

/// <summary>How a call was meant.</summary>
/// <param name="Label"><c>positive</c>, <c>negative</c>, <c>neutral</c> or <c>mixed</c>.</param>
/// <param name="Score">Which share of the words agrees, 0 to 1.</param>
/// <param name="Value">-1, wholly negative, to 1, wholly positive.</param>
/// <param name="Parties">Of <c>agent</c> and <c>caller</c>; empty: it is not known who spoke.</param>
/// <param name="Falling">Whether the caller's fell; <c>null</c>: it cannot be told.</param>
/// <param name="Course">Ten equal parts of the talk; empty: its words are gone; left out in the detail of a call, which does not tell it.</param>
internal sealed record CallSentimentResource(
    string Label,
    double Score,
    double Value,
    string? Provider,
    IReadOnlyDictionary<string, LabelledValue> Parties,
    bool? Falling,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CoursePartResource>? Course = null)
{
    /// <summary>Without its course.</summary>
    public static CallSentimentResource? Of(AnalysisFacts facts, string? provider)
    {
        if (facts.Sentiment is not { } call)
            return null;
        var parties = new Dictionary<string, LabelledValue>(StringComparer.Ordinal);
        if (facts.AgentSentiment is { } agent)
            parties["agent"] = agent;
        if (facts.CallerSentiment is { } caller)
            parties["caller"] = caller;
        return new(call.Label, call.Score, call.Value, provider, parties, facts.IsFalling);
    }

    /// <param name="stored"><c>null</c>: its words are gone.</param>
    public CallSentimentResource With(StoredSentiment? stored) =>
        this with { Course = [.. (stored?.Course ?? []).Select(part => new CoursePartResource(part.Start, part.End, part.Caller, part.Agent))] };
}

/// <summary>A tenth of the talk.</summary>
/// <param name="Start">Seconds since the first recording of the call began.</param>
/// <param name="End">Seconds since the first recording of the call began.</param>
/// <param name="Caller">-1 to 1; <c>null</c>: the caller did not speak. Of a recording of which it is not known who spoke, of all.</param>
/// <param name="Agent">-1 to 1; <c>null</c>: the agent did not speak.</param>
internal sealed record CoursePartResource(double Start, double End, double? Caller, double? Agent);

/// <summary>Words that say what a call is about.</summary>
/// <param name="Segment">The number of the segment of the transcript.</param>
/// <param name="Begin">In the segment's text, UTF-16.</param>
/// <param name="End">In the segment's text, UTF-16, exclusive.</param>
/// <param name="Score">0 to 1.</param>
internal sealed record KeyPhraseResource(string Text, int Segment, int Begin, int End, double Score, string? Provider)
{
    public static KeyPhraseResource Of(StoredPhrase phrase, string? provider) =>
        new(phrase.Text, phrase.Segment, phrase.Begin, phrase.End, phrase.Score, provider);
}

/// <summary>The language of a call.</summary>
/// <param name="Code">BCP 47.</param>
/// <param name="Score">0 to 1; <c>null</c>: it was not detected.</param>
/// <param name="Provider"><c>null</c>: it is that of the transcript.</param>
internal sealed record CallLanguageResource(string Code, double? Score, string? Provider)
{
    public static CallLanguageResource? Of(AnalysisFacts facts, string? provider) =>
        facts.Language is { } language ? new(language.Code, language.Score, provider) : null;
}

/// <summary>A thing with a name or a number that was said.</summary>
/// <param name="Type">Such as <c>email</c>, <c>phone</c> or <c>orderNumber</c>, the name of an entity of the plan, or of Amazon Comprehend such as
/// <c>person</c> or <c>commercialItem</c>.</param>
/// <param name="Text">As it stands in the transcript; of what was taken out <c>[card]</c> and the like.</param>
/// <param name="Segment">The number of the segment of the transcript.</param>
/// <param name="Begin">In the segment's text, UTF-16.</param>
/// <param name="End">In the segment's text, UTF-16, exclusive.</param>
/// <param name="Score">0 to 1.</param>
internal sealed record EntityResource(string Type, string Text, int Segment, int Begin, int End, double Score, string? Provider)
{
    public static EntityResource Of(StoredEntity entity, string? provider) =>
        new(entity.Type, entity.Text, entity.Segment, entity.Begin, entity.End, entity.Score, entity.Provider ?? provider);
}

/// <summary>A word or punctuation mark.</summary>
/// <param name="Tag">Its part of speech, of the universal ones (UPOS), such as <c>NOUN</c>.</param>
/// <param name="Segment">The number of the segment of the transcript.</param>
/// <param name="Begin">In the segment's text, UTF-16.</param>
/// <param name="End">In the segment's text, UTF-16, exclusive.</param>
/// <param name="Score">0 to 1.</param>
internal sealed record TokenResource(string Text, string Tag, int Segment, int Begin, int End, double Score, string? Provider)
{
    public static TokenResource Of(StoredToken token, string text, string? provider) =>
        new(text, token.Tag, token.Segment, token.Begin, token.End, token.Score, provider);
}

/// <summary>What a call was about, from the owner's list.</summary>
/// <param name="Id"><c>null</c>: it is none of them, as <c>source</c> says.</param>
/// <param name="Label">Its name; of one that was removed, the name of then.</param>
/// <param name="Score">0 to 1; <c>null</c>: words, a language model or a person decided, or it is none.</param>
/// <param name="Source"><c>words</c>, <c>examples</c>, <c>classifier</c>, <c>languageModel</c> or <c>person</c>.</param>
/// <param name="Provider"><c>null</c>: a person has said it.</param>
/// <param name="Removed">Whether it is on the list no more.</param>
internal sealed record CallTopicResource(string? Id, string? Label, double? Score, string Source, string? Provider, bool Removed)
{
    public static CallTopicResource? Of(NamedTopic? named, string? provider) => named is not { Topic: var topic }
        ? null
        : new(topic.Id, named.Label, topic.Score, topic.Source, topic.Source == FactColumns.Person ? null : provider, named.IsRemoved);
}

/// <summary>What a call was about, in a few sentences.</summary>
/// <param name="Bullets">In the order of the call.</param>
/// <param name="Paragraph">The same as running text.</param>
/// <param name="Provider"><c>languageModel</c> writes in its own words, which is to be shown with it; all others take sentences of the call.</param>
/// <param name="Reason">Why the caller called; <c>null</c>: no language model was asked, or it cannot tell.</param>
/// <param name="Outcome">How the call ended; <c>null</c>: no language model was asked, or it cannot tell.</param>
/// <param name="FollowUps">What was promised or is left to do; empty: no language model was asked, or there is nothing.</param>
internal sealed record SummaryResource(
    IReadOnlyList<string> Bullets, string Paragraph, string? Provider, string? Reason, string? Outcome, IReadOnlyList<FollowUpResource> FollowUps)
{
    public static SummaryResource? Of(StoredSummary? summary, string? provider) => summary is null
        ? null
        : new(
            summary.Bullets,
            summary.Paragraph,
            provider,
            summary.Reason,
            summary.Outcome,
            [.. (summary.FollowUps ?? []).Select(each => new FollowUpResource(each.Text, each.Segment))]);
}

/// <summary>Something that was promised or is left to do.</summary>
/// <param name="Segment">The number of the segment of the transcript that says so.</param>
internal sealed record FollowUpResource(string Text, int Segment);

/// <summary>What became of a step.</summary>
/// <param name="Step"><c>language</c>, <c>vectors</c>, <c>sentiment</c>, <c>keyPhrases</c>, <c>entities</c>, <c>syntax</c>, <c>summary</c>,
/// <c>topic</c> or <c>talk</c>.</param>
/// <param name="State"><c>done</c>, <c>off</c>, <c>impossible</c>, or <c>failed</c>: it lies among the work that was given up.</param>
/// <param name="Provider">Who made it; <c>null</c>: nobody.</param>
/// <param name="Reason">
/// Why there is no result; beside one what is to be known of it, such as who could not make it; <c>null</c>: nothing, or none is wanted.
/// </param>
internal sealed record StepResource(string Step, string State, string? Provider, string? Reason);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AnalysisResource))]
[JsonSerializable(typeof(AnalysisFactsResource))]
[JsonSerializable(typeof(Api.ListResource<Figures.AnalysisFigureResource>))]
internal sealed partial class AnalysisJson : JsonSerializerContext;
