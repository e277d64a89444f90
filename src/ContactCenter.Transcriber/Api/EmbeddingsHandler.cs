using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Answers <c>POST /v1/embeddings</c>. The work ends with the request, and with the program.</summary>
/// <param name="embedder">Makes the vectors.</param>
/// <param name="slots">How many are let in at once; sounds have places of their own.</param>
/// <param name="lifetime">The program's.</param>
internal sealed class EmbeddingsHandler(TextEmbedder embedder, RequestSlots slots, IHostApplicationLifetime lifetime)
{
    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    /// <exception cref="EngineException">The model cannot be loaded, or failed.</exception>
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        using var place = slots.Enter();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var request = await EmbeddingRequest.ReadAsync(context, cancellation.Token);
        var made = await embedder.EmbedAsync(request.Work, cancellation.Token);
        return ApiJson.Answer(EmbeddingList.Of(made, request.IsPacked));
    }
}
