using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.AmazonTranscribe;

namespace ContactCenter.Speech.Analysis.Comprehend;

/// <summary>Asks Amazon Comprehend, once each. Of an error nothing is told but its code: the rest may repeat what was said in the call.</summary>
internal sealed class ComprehendClient(AmazonClient client, Uri address)
{
    private const string Server = "Amazon Comprehend";
    private const string Service = "comprehend";

    private static readonly MediaTypeHeaderValue Json = new("application/x-amz-json-1.1");
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="operation">As <c>BatchDetectSentiment</c>.</param>
    /// <param name="parameters">What it is asked.</param>
    /// <param name="read">Reads the answer, an object.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ProviderException">There is no answer, or one of another form.</exception>
    public async Task<T> AskAsync<T>(string operation, JsonObject parameters, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        var reply = await SendAsync(operation, JsonSerializer.SerializeToUtf8Bytes(parameters), cancellationToken);
        if (!reply.IsGood)
            throw FaultOf(reply);
        try
        {
            using var document = JsonDocument.Parse(reply.Body);
            return read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ProviderException(ProviderFault.Failed, $"{Server} answered what was not asked.", fault);
        }
    }

    private async Task<AmazonReply> SendAsync(string operation, byte[] body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Amz-Target", $"Comprehend_20171127.{operation}");
        try
        {
            return await client.SendAsync(Server, Service, request, AwsSignature.HashOf(body), Longest, cancellationToken);
        }
        catch (TranscriptionException fault)
        {
            throw new ProviderException(MeaningOf(fault), fault.Message, fault);
        }
    }

    private static ProviderException FaultOf(AmazonReply reply)
    {
        var fault = AmazonFaults.Of(reply, Server);
        var meaning = MeaningOf(fault);
        var code = fault.Code ?? FormattableString.Invariant($"{(int)reply.Status}");
        return new(meaning, $"{Server} {(meaning == ProviderFault.Unavailable ? "has no time now" : "refuses")} ({code}).")
        {
            Code = code,
            RetryAfter = fault.RetryAfter,
        };
    }

    private static ProviderFault MeaningOf(TranscriptionException fault) => fault.Fault switch
    {
        TranscriptionFault.Unavailable => ProviderFault.Unavailable,
        TranscriptionFault.Refused => ProviderFault.Refused,
        _ => ProviderFault.Failed,
    };
}
