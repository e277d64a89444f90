namespace ContactCenter.Voice;

/// <summary>How the platform writes down what was said in a recording of up to two hours. Without any option the defaults hold.</summary>
public sealed record TranscriptionOptions : WireObject
{
    /// <summary>Language tag of the speech, such as <c>en-GB</c>; <c>en-US</c> when absent.</summary>
    public string? Language { get; init; }

    /// <summary>Where the word of the finished transcription goes.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }

    /// <summary>Whether each segment is given a score of its mood, -1 to 1.</summary>
    public bool? SentimentAnalysis { get; init; }

    internal static TranscriptionOptions Read(ref OptionReader json)
    {
        string? language = null;
        Uri? eventUrl = null;
        HttpVerb? eventMethod = null;
        bool? sentimentAnalysis = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "language": language = json.Text(); break;
                case "eventUrl": eventUrl = json.Url(); break;
                case "eventMethod": eventMethod = json.Verb(); break;
                case "sentimentAnalysis": sentimentAnalysis = json.Flag(); break;
                default: json.Keep(); break;
            }
        }

        return new()
        {
            Language = language,
            EventUrl = eventUrl,
            EventMethod = eventMethod,
            SentimentAnalysis = sentimentAnalysis,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Language(Language);
        rules.WebUrl("eventUrl", EventUrl);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("language"u8, Language);
        options.UrlArray("eventUrl"u8, EventUrl);
        options.Verb("eventMethod"u8, EventMethod);
        options.Flag("sentimentAnalysis"u8, SentimentAnalysis);
    }
}
