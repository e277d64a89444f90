using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>Begins, asks for and removes the jobs of Amazon Transcribe.</summary>
internal sealed class AmazonJobs(AmazonClient client, Uri address)
{
    private const string Server = "Amazon Transcribe";
    private const string Service = "transcribe";
    private const string NameKey = "TranscriptionJobName";
    private const string NotFound = "NotFoundException";
    private const string BadRequest = "BadRequestException";
    private const string Conflict = "ConflictException";

    private static readonly MediaTypeHeaderValue Json = new("application/x-amz-json-1.1");
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Begins a job; one of that name that has begun before goes on.</summary>
    /// <exception cref="TranscriptionException">It has not begun, or nobody knows.</exception>
    public async Task StartAsync(JsonObject job, CancellationToken cancellationToken)
    {
        var reply = await AskAsync("StartTranscriptionJob", job, cancellationToken);
        if (!reply.IsGood && CodeOf(reply) != Conflict)
            throw AmazonFaults.Of(reply, Server);
    }

    /// <returns><c>null</c>: there is none of that name.</returns>
    /// <exception cref="TranscriptionException">Nobody knows.</exception>
    public async Task<AmazonJob?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var reply = await AskAsync("GetTranscriptionJob", new() { [NameKey] = name }, cancellationToken);
        // Older answers call it a bad request that there is none; nothing else can be bad about a name.
        if (!reply.IsGood && CodeOf(reply) is NotFound or BadRequest)
            return null;
        if (!reply.IsGood)
            throw AmazonFaults.Of(reply, Server);
        try
        {
            return AmazonJob.Read(reply.Body);
        }
        catch (JsonException fault)
        {
            throw new TranscriptionException(TranscriptionFault.Failed, $"{Server} answered what is no job: {fault.Message}", fault);
        }
    }

    /// <summary>Removes what is known of a job that has ended, or was removed before.</summary>
    /// <exception cref="TranscriptionException">It may be left.</exception>
    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var reply = await AskAsync("DeleteTranscriptionJob", new() { [NameKey] = name }, cancellationToken);
        if (!reply.IsGood && CodeOf(reply) is not (NotFound or BadRequest))
            throw AmazonFaults.Of(reply, Server);
    }

    private static string? CodeOf(AmazonReply reply) => AmazonError.Read(reply.Body).Code;

    private async Task<AmazonReply> AskAsync(string operation, JsonObject parameters, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(parameters);
        using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Amz-Target", $"Transcribe.{operation}");
        return await client.SendAsync(Server, Service, request, AwsSignature.HashOf(body), Longest, cancellationToken);
    }
}
