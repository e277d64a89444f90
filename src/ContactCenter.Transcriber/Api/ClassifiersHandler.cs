using ContactCenter.Transcriber.Classifiers;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>
/// Answers <c>POST /v1/classifiers</c> and <c>POST /v1/classifiers/agreement</c>, one request at a time. The work ends with the request, and with the program.
/// </summary>
internal sealed class ClassifiersHandler(ClassifierTrainer trainer, AgreementCounter counter, IHostApplicationLifetime lifetime)
{
    /// <summary>All examples of a request are in memory until it is answered.</summary>
    private readonly RequestSlots _slots = new(1);

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    public Task<IResult> TrainAsync(HttpContext context) => HandleAsync<ClassifierBody>(context, async (body, cancellation) =>
        ApiJson.Answer(ClassifierAnswer.Of(await trainer.TrainAsync(ClassifierRequest.Check(body), cancellation))));

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    public Task<IResult> AgreeAsync(HttpContext context) => HandleAsync<AgreementBody>(context, async (body, cancellation) =>
        ApiJson.Answer(AgreementAnswer.Of(await counter.CountAsync(AgreementRequest.Check(body), cancellation))));

    private async Task<IResult> HandleAsync<TBody>(HttpContext context, Func<TBody, CancellationToken, Task<IResult>> handleAsync)
    {
        using var place = _slots.Enter();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        return await handleAsync(await PackedVectors.ReadAsync<TBody>(context, cancellation.Token), cancellation.Token);
    }
}
