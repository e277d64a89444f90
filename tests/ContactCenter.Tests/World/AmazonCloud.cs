using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContactCenter.Tests.World;

/// <summary>
/// Amazon Transcribe and a bucket, as strict as they are: signatures, headers, shapes and states are checked, and what the real ones would refuse is
/// refused in their words. A job is heard half a minute after it began.
/// </summary>
internal sealed partial class AmazonCloud(TimeProvider clock, params IReadOnlyList<string> said) : HttpMessageHandler
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    public const string Region = "eu-central-1";
    public const string Bucket = "example-bucket";

    private static readonly string[] Members =
        ["TranscriptionJobName", "Media", "MediaFormat", "LanguageCode", "IdentifyLanguage", "OutputBucketName", "OutputKey", "Settings"];

    private readonly ConcurrentDictionary<string, AmazonCloudJob> _jobs = new(StringComparer.Ordinal);
    private int _throttled;

    /// <summary>The settings of a server that asks it, with that secret.</summary>
    public static (string Key, string Value)[] Use(string secret) =>
    [
        ("Transcription:Engine", "AmazonTranscribe"), ("Transcription:Amazon:Region", Region), ("Transcription:Amazon:Bucket", Bucket),
        ("AWS_ACCESS_KEY_ID", AccessKey), ("AWS_SECRET_ACCESS_KEY", secret),
    ];

    /// <summary>What lies in the bucket, by its key.</summary>
    public ConcurrentDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked of the jobs, each once it was let in.</summary>
    public ConcurrentQueue<string> Operations { get; } = new();

    /// <summary>The jobs that were begun, as they were asked for.</summary>
    public ConcurrentQueue<JsonObject> Started { get; } = new();

    /// <summary>How many jobs it knows.</summary>
    public int Jobs => _jobs.Count;

    /// <summary>Why no job comes to its end; <c>null</c>: each does.</summary>
    public string? Failure { get; set; }

    /// <summary>Whether somebody takes each transcript out of the bucket.</summary>
    public bool LosesTranscripts { get; set; }

    /// <summary>The language that it hears where it is not told.</summary>
    public string Hears { get; init; } = "en-US";

    /// <summary>Whether it answers as it did years ago: always 400, whatever the code.</summary>
    public bool IsOld { get; init; }

    /// <summary>So many requests for jobs are refused for want of time.</summary>
    public void Throttle(int requests) => _throttled = requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var isBucket = request.RequestUri!.Host == $"{Bucket}.s3.{Region}.amazonaws.com";
        var signature = new AmazonSignature(request, body, isBucket ? "s3" : "transcribe", clock.GetUtcNow());
        if (isBucket)
            return signature.Fault is { } wrong ? Xml(HttpStatusCode.Forbidden, wrong) : OfBucket(request, body);
        if (request.RequestUri.AbsoluteUri != $"https://transcribe.{Region}.amazonaws.com/" || request.Method != HttpMethod.Post)
            return new(HttpStatusCode.NotFound);
        if (signature.Fault is { } refused)
            return Error(HttpStatusCode.BadRequest, refused, "The security token included in the request is invalid.");
        if (request.Content?.Headers.ContentType?.ToString() != "application/x-amz-json-1.1")
            return Error(HttpStatusCode.BadRequest, "SerializationException", "This is no JSON 1.1.");
        if (Interlocked.Decrement(ref _throttled) >= 0)
            return Error(HttpStatusCode.TooManyRequests, "ThrottlingException", "Rate exceeded");
        var target = request.Headers.GetValues("X-Amz-Target").Single();
        Operations.Enqueue(target);
        var asked = JsonNode.Parse(body)!.AsObject();
        return target switch
        {
            "Transcribe.StartTranscriptionJob" => Start(asked),
            "Transcribe.GetTranscriptionJob" => Get(asked["TranscriptionJobName"]!.GetValue<string>()),
            "Transcribe.DeleteTranscriptionJob" => Delete(asked["TranscriptionJobName"]!.GetValue<string>()),
            _ => Error(HttpStatusCode.BadRequest, "UnknownOperationException", null),
        };
    }

    private static HttpResponseMessage Xml(HttpStatusCode status, string code) => new(status)
    {
        Content = new StringContent($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>No.</Message></Error>"),
    };

    private static HttpResponseMessage Json(JsonObject answer) => new(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString()) };

    private HttpResponseMessage OfBucket(HttpRequestMessage request, byte[] body)
    {
        var key = request.RequestUri!.AbsolutePath[1..];
        if (request.Method == HttpMethod.Put)
        {
            if (request.Content!.Headers.ContentLength != body.Length)
                return Xml(HttpStatusCode.LengthRequired, "MissingContentLength");
            Objects[key] = body;
            return new(HttpStatusCode.OK);
        }

        if (request.Method == HttpMethod.Delete)
        {
            Objects.TryRemove(key, out _);
            return new(HttpStatusCode.NoContent);
        }

        return Objects.TryGetValue(key, out var found)
            ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(found) }
            : Xml(HttpStatusCode.NotFound, "NoSuchKey");
    }

    private HttpResponseMessage Start(JsonObject asked)
    {
        var name = asked["TranscriptionJobName"]?.GetValue<string>() ?? "";
        var media = asked["Media"]?["MediaFileUri"]?.GetValue<string>() ?? "";
        var output = asked["OutputKey"]?.GetValue<string>() ?? "";
        var language = asked["LanguageCode"]?.GetValue<string>();
        var isWrong = asked.Any(member => !Members.Contains(member.Key, StringComparer.Ordinal))
            || !Name().IsMatch(name)
            || asked["OutputBucketName"]?.GetValue<string>() != Bucket
            || !output.EndsWith(".json", StringComparison.Ordinal)
            || (language is null) != (asked["IdentifyLanguage"]?.GetValue<bool>() ?? false)
            || (language is not null && !Language().IsMatch(language))
            || !media.StartsWith($"s3://{Bucket}/", StringComparison.Ordinal);
        if (isWrong || !Objects.ContainsKey(media[$"s3://{Bucket}/".Length..]))
            return Error(HttpStatusCode.BadRequest, "BadRequestException", $"1 validation error detected: {asked.ToJsonString()}");
        var isNew = _jobs.TryAdd(name, new(clock.GetUtcNow(), output, language, asked["Settings"]?["ChannelIdentification"]?.GetValue<bool>() ?? false));
        if (!isNew)
            return Error(HttpStatusCode.Conflict, "ConflictException", "The requested job name already exists.");
        Started.Enqueue(asked);
        return Get(name);
    }

    private HttpResponseMessage Get(string name)
    {
        if (!_jobs.TryGetValue(name, out var job))
            return Error(HttpStatusCode.NotFound, IsOld ? "BadRequestException" : "NotFoundException", "The requested job couldn't be found.");
        var state = job.StateAt(clock.GetUtcNow(), Failure is not null);
        if (state == AmazonCloudJob.Completed && !LosesTranscripts)
            Objects[job.Output] = Encoding.UTF8.GetBytes(AmazonFile.Of(job.Language, Hears, job.HasChannels, said));
        var answer = new JsonObject
        {
            ["TranscriptionJobName"] = name,
            ["TranscriptionJobStatus"] = state,
            ["CreationTime"] = job.Created.ToUnixTimeMilliseconds() / 1000.0,
        };
        if (state == AmazonCloudJob.Failed)
            answer["FailureReason"] = Failure;
        return Json(new() { ["TranscriptionJob"] = answer });
    }

    private HttpResponseMessage Delete(string name)
    {
        if (!_jobs.TryGetValue(name, out var job) || job.StateAt(clock.GetUtcNow(), Failure is not null) is "QUEUED" or "IN_PROGRESS")
            return Error(HttpStatusCode.BadRequest, "BadRequestException", "The requested job couldn't be found, or still runs.");
        _jobs.TryRemove(name, out _);
        return Json([]);
    }

    private HttpResponseMessage Error(HttpStatusCode status, string code, string? text)
    {
        var error = new JsonObject { ["__type"] = $"com.amazonaws.transcribe#{code}", ["Message"] = text };
        return new(IsOld ? HttpStatusCode.BadRequest : status) { Content = new StringContent(error.ToJsonString()) };
    }

    [GeneratedRegex(@"^[0-9a-zA-Z._-]{1,200}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[a-z]{2}-[A-Z]{2}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Language();
}
