using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Asks the running transcriber for vectors.</summary>
internal sealed class EmbeddingClient(ITranscriberProcess process, TimeProvider time)
{
    /// <summary>It takes no more at once.</summary>
    public const int MostTexts = 256;

    /// <summary>It takes no longer ones, and no model that much.</summary>
    private const int LongestText = 8_192;

    private const int LongestAnswer = 16 << 20;
    private const int LongestError = 16_384;

    /// <summary>It has a low priority and takes turns, and a model is loaded first; that it stands still is what the limit is to find.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <param name="texts">1 to <see cref="MostTexts"/>; longer ones are cut.</param>
    /// <param name="use">What for.</param>
    /// <param name="cancellationToken">Ends it; the transcriber ends its work when the connection is gone.</param>
    /// <exception cref="EmbeddingException">They were not made.</exception>
    public async Task<SentenceEmbeddings> EmbedAsync(IReadOnlyList<string> texts, VectorUse use, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return EmbeddingAnswer.Read(await PostAsync(BodyOf(texts, use), both.Token), texts.Count);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EmbeddingException(
                EmbeddingFault.Failed, FormattableString.Invariant($"The transcriber made no vectors within {Limit.TotalSeconds:0} s."), fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new EmbeddingException(EmbeddingFault.Unavailable, $"The transcriber cannot be reached: {UnansweredRequest.Reason(fault)}", fault);
        }
        catch (JsonException fault)
        {
            throw new EmbeddingException(EmbeddingFault.Failed, $"The transcriber answered what was not asked: {fault.Message}", fault);
        }
    }

    private static string BodyOf(IReadOnlyList<string> texts, VectorUse use) => new JsonObject
    {
        ["input"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text.Length > LongestText ? text[..LongestText] : text))]),
        ["encoding_format"] = "base64",
        ["input_type"] = use == VectorUse.Passage ? "passage" : "query",
        ["priority"] = use == VectorUse.Question ? "question" : "batch",
    }.ToJsonString();

    private async Task<byte[]> PostAsync(string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(process.Base, "v1/embeddings"));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (process.ApiKey is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await process.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var (error, _) = await BoundedBody.ReadAsync(response.Content, LongestError, cancellationToken);
            throw FaultOf(response, OpenAiError.Read(error, process.ApiKey));
        }

        var (bytes, isWhole) = await BoundedBody.ReadAsync(response.Content, LongestAnswer, cancellationToken);
        return isWhole ? bytes : throw new EmbeddingException(EmbeddingFault.Failed, $"The transcriber answered more than {LongestAnswer >> 20} MB.");
    }

    private static EmbeddingException FaultOf(HttpResponseMessage response, OpenAiError error)
    {
        var fault = (error.Code, response.StatusCode) switch
        {
            ("no_model", _) => EmbeddingFault.Refused,
            (_, HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) => EmbeddingFault.Unavailable,
            (_, HttpStatusCode.InternalServerError) => EmbeddingFault.Failed,
            _ => EmbeddingFault.Refused,
        };
        var said = error.Message is { } message ? $": {message}" : ".";
        return new(fault, FormattableString.Invariant($"The transcriber makes no vectors ({(int)response.StatusCode}){said}"))
        {
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }
}
