using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Asks the running transcriber for work with vectors.</summary>
internal sealed class VectorClient(ITranscriberProcess process, TimeProvider time)
{
    private const int LongestAnswer = 16 << 20;
    private const int LongestError = 16_384;

    /// <param name="request">What is asked for.</param>
    /// <param name="body">Disposed.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellationToken">Ends it; the transcriber ends its work when the connection is gone.</param>
    /// <exception cref="EmbeddingException">It was not done.</exception>
    public async Task<T> PostAsync<T>(VectorRequest request, HttpContent body, Func<byte[], T> read, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(request.Limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return read(await PostAsync(request, body, both.Token));
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = request.Limit.TotalSeconds;
            throw new EmbeddingException(EmbeddingFault.Failed, FormattableString.Invariant($"The transcriber {request.Lacks} within {seconds:0} s."), fault);
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

    private async Task<byte[]> PostAsync(VectorRequest asked, HttpContent body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(process.Base, asked.Path));
        request.Content = body;
        if (process.ApiKey is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await process.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var (error, _) = await BoundedBody.ReadAsync(response.Content, LongestError, cancellationToken);
            throw FaultOf(asked, response, OpenAiError.Read(error, process.ApiKey));
        }

        var (bytes, isWhole) = await BoundedBody.ReadAsync(response.Content, LongestAnswer, cancellationToken);
        return isWhole ? bytes : throw new EmbeddingException(EmbeddingFault.Failed, $"The transcriber answered more than {LongestAnswer >> 20} MB.");
    }

    private static EmbeddingException FaultOf(VectorRequest asked, HttpResponseMessage response, OpenAiError error)
    {
        var fault = (error.Code, response.StatusCode) switch
        {
            ("no_model", _) => EmbeddingFault.Refused,
            (_, HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) => EmbeddingFault.Unavailable,
            (_, HttpStatusCode.InternalServerError) => EmbeddingFault.Failed,
            _ => EmbeddingFault.Refused,
        };
        var said = error.Message is { } message ? $": {message}" : ".";
        return new(fault, FormattableString.Invariant($"The transcriber {asked.Lacks} ({(int)response.StatusCode}){said}"))
        {
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }
}

/// <summary>Something that the transcriber is asked for.</summary>
/// <param name="Path">The address.</param>
/// <param name="Lacks">What the transcriber does not do when it refuses, as <c>makes no vectors</c>.</param>
/// <param name="Limit">It has a low priority and takes turns, and a model is loaded first; that it stands still is what the limit is to find.</param>
internal sealed record VectorRequest(string Path, string Lacks, TimeSpan Limit);
