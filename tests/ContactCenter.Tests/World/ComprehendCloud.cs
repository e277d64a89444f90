using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContactCenter.Tests.World;

/// <summary>
/// Amazon Comprehend, as strict as it is: signatures, headers, members, sizes and languages are checked, and what the real one would refuse is refused in
/// its words. Its places are code points.
/// </summary>
internal sealed partial class ComprehendCloud : HttpMessageHandler
{
    private const int MostBytes = 5_000;
    private const int MostTexts = 25;

    private static readonly string[] Languages = ["en", "es", "fr", "de", "it", "pt", "ar", "hi", "ja", "ko", "zh", "zh-TW"];
    private static readonly string[] LanguagesOfSyntax = ["de", "en", "es", "fr", "it", "pt"];

    private int _throttled;

    /// <summary>The settings of a server that asks it for some steps, with that secret.</summary>
    public static (string Key, string Value)[] Use(string secret, params IEnumerable<string> steps) =>
    [
        ("Analysis:Comprehend:Region", AmazonCloud.Region), ("AWS_ACCESS_KEY_ID", AmazonCloud.AccessKey), ("AWS_SECRET_ACCESS_KEY", secret),
        .. steps.Select(step => ($"Analysis:Steps:{step}:Providers:0", "Comprehend")),
    ];

    /// <summary>By which signatures are judged.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>What was asked, each once it was let in.</summary>
    public ConcurrentQueue<string> Operations { get; } = new();

    /// <summary>All texts that came, let in or not.</summary>
    public ConcurrentQueue<string> Texts { get; } = new();

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    /// <summary>The code with which texts that hold a word are refused each by itself; empty: none is.</summary>
    public (string Word, string Code) Refused { get; set; } = ("", "");

    /// <summary>So many requests are refused for want of time.</summary>
    public void Throttle(int requests) => _throttled = requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var asked = JsonNode.Parse(body)!.AsObject();
        foreach (var text in TextsOf(asked))
            Texts.Enqueue(text);
        if (request.RequestUri!.AbsoluteUri != $"https://comprehend.{AmazonCloud.Region}.amazonaws.com/" || request.Method != HttpMethod.Post)
            return new(HttpStatusCode.NotFound);
        if (new AmazonSignature(request, body, "comprehend", Clock.GetUtcNow()).Fault is { } refused)
            return Error(HttpStatusCode.BadRequest, refused, "The security token included in the request is invalid.");
        if (request.Content.Headers.ContentType?.ToString() != "application/x-amz-json-1.1")
            return Error(HttpStatusCode.BadRequest, "SerializationException", "This is no JSON 1.1.");
        if (Interlocked.Decrement(ref _throttled) >= 0)
            return Error(HttpStatusCode.BadRequest, "ThrottlingException", $"Rate exceeded: {TextsOf(asked).First()}");
        var operation = request.Headers.GetValues("X-Amz-Target").Single();
        Operations.Enqueue(operation);
        return operation == "Comprehend_20171127.DetectDominantLanguage" ? LanguageOf(asked) : OfBatch(operation, asked);
    }

    private static IEnumerable<string> TextsOf(JsonObject asked) =>
        (asked["TextList"] as JsonArray ?? []).Append(asked["Text"]).OfType<JsonNode>().Select(text => text.GetValue<string>());

    private static HttpResponseMessage LanguageOf(JsonObject asked)
    {
        if (asked.Count != 1 || asked["Text"]?.GetValue<string>() is not { Length: > 0 } text)
            return Error(HttpStatusCode.BadRequest, "InvalidRequestException", "Text is missing.");
        if (Encoding.UTF8.GetByteCount(text) > 100_000)
            return Error(HttpStatusCode.BadRequest, "TextSizeLimitExceededException", "Max length of request text allowed is 100000 bytes.");
        return Json(new()
        {
            ["Languages"] = new JsonArray(
                new JsonObject { ["LanguageCode"] = "fr", ["Score"] = .02 }, new JsonObject { ["LanguageCode"] = "en", ["Score"] = .97 }),
        });
    }

    private HttpResponseMessage OfBatch(string operation, JsonObject asked)
    {
        Func<string, JsonObject>? read = operation switch
        {
            "Comprehend_20171127.BatchDetectSentiment" => SentimentOf,
            "Comprehend_20171127.BatchDetectKeyPhrases" => text => new() { ["KeyPhrases"] = Finds(text, LongWord(), null) },
            "Comprehend_20171127.BatchDetectEntities" => text => new() { ["Entities"] = Finds(text, Place(), "LOCATION") },
            "Comprehend_20171127.BatchDetectSyntax" => text => new() { ["SyntaxTokens"] = Tokens(text) },
            _ => null,
        };
        if (read is null)
            return Error(HttpStatusCode.BadRequest, "UnknownOperationException", null);
        var known = operation.EndsWith("Syntax", StringComparison.Ordinal) ? LanguagesOfSyntax : Languages;
        if (asked.Count != 2 || asked["TextList"] is not JsonArray { Count: > 0 } list || asked["LanguageCode"]?.GetValue<string>() is not { } language)
            return Error(HttpStatusCode.BadRequest, "InvalidRequestException", $"1 validation error detected: {asked.ToJsonString()}");
        if (!known.Contains(language, StringComparer.Ordinal))
            return Error(HttpStatusCode.BadRequest, "UnsupportedLanguageException", null);
        if (list.Count > MostTexts)
            return Error(HttpStatusCode.BadRequest, "BatchSizeLimitExceededException", null);
        var texts = list.Select(text => text!.GetValue<string>()).ToList();
        if (texts.Exists(text => text.Length == 0 || Encoding.UTF8.GetByteCount(text) > MostBytes))
            return Error(HttpStatusCode.BadRequest, "TextSizeLimitExceededException", "Max length of request text allowed is 5000 bytes.");
        var all = texts.Select((text, index) => (Text: text, Index: index)).ToLookup(each => IsRefused(each.Text));
        return Json(new()
        {
            ["ResultList"] = new JsonArray([.. all[false].Select(each => Indexed(read(each.Text), each.Index))]),
            ["ErrorList"] = new JsonArray([.. all[true].Select(each => Indexed(
                new() { ["ErrorCode"] = Refused.Code, ["ErrorMessage"] = $"Not this: {each.Text}" }, each.Index))]),
        });
    }

    private bool IsRefused(string text) => Refused.Word.Length > 0 && text.Contains(Refused.Word, StringComparison.Ordinal);

    private static JsonObject Indexed(JsonObject item, int index)
    {
        item["Index"] = index;
        return item;
    }

    private static JsonObject SentimentOf(string text)
    {
        var (positive, negative, neutral, mixed) = text switch
        {
            _ when text.Contains("but", StringComparison.Ordinal) => (.1, .1, .1, .7),
            _ when text.Contains("angry", StringComparison.Ordinal) || text.Contains("terrible", StringComparison.Ordinal) => (.02, .9, .05, .03),
            _ => (.1, .1, .8, 0.0),
        };
        return new()
        {
            ["Sentiment"] = mixed > .5 ? "MIXED" : negative > .5 ? "NEGATIVE" : "NEUTRAL",
            ["SentimentScore"] = new JsonObject { ["Positive"] = positive, ["Negative"] = negative, ["Neutral"] = neutral, ["Mixed"] = mixed },
        };
    }

    private static JsonArray Finds(string text, Regex what, string? type) => new([.. what.Matches(text).Select(match =>
    {
        var find = Found(text, match);
        find["Score"] = .9;
        if (type is not null)
            find["Type"] = type;
        return (JsonNode?)find;
    })]);

    private static JsonArray Tokens(string text) => new([.. Token().Matches(text).Select((match, at) =>
    {
        var token = Found(text, match);
        token["TokenId"] = at + 1;
        token["PartOfSpeech"] = new JsonObject { ["Tag"] = match.Value == "and" ? "CONJ" : char.IsLetter(match.Value[0]) ? "NOUN" : "PUNCT", ["Score"] = .99 };
        return (JsonNode?)token;
    })]);

    private static JsonObject Found(string text, Match match)
    {
        var begin = text[..match.Index].EnumerateRunes().Count();
        return new() { ["Text"] = match.Value, ["BeginOffset"] = begin, ["EndOffset"] = begin + match.Value.EnumerateRunes().Count() };
    }

    private static HttpResponseMessage Json(JsonObject answer) => new(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString()) };

    private static HttpResponseMessage Error(HttpStatusCode status, string code, string? text) => new(status)
    {
        Content = new StringContent(new JsonObject { ["__type"] = $"com.amazonaws.comprehend#{code}", ["Message"] = text }.ToJsonString()),
    };

    [GeneratedRegex(@"[\p{L}\[\]]{6,}( chair)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LongWord();

    [GeneratedRegex(@"Zürich|email", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\w+|[^\w\s]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();
}
