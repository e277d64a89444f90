using ContactCenter.Transcriber.Classifiers;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>
/// Answers <c>POST /v1/classifiers</c> and <c>POST /v1/classifiers/agreement</c>, one request after the other. The work ends with the request, and with the
/// program.
/// </summary>
internal sealed class ClassifiersHandler(ClassifierTrainer trainer, AgreementCounter counter, IHostApplicationLifetime lifetime) : IDisposable
{
    /// <summary>All examples of a request are in memory until it is answered; those of who waits are not yet read.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    public Task<IResult> TrainAsync(HttpContext context) => HandleAsync<ClassifierBody>(context, async (body, cancellation) =>
        ApiJson.Answer(ClassifierAnswer.Of(await trainer.TrainAsync(ClassifierRequest.Check(body), cancellation))));

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    public Task<IResult> AgreeAsync(HttpContext context) => HandleAsync<AgreementBody>(context, async (body, cancellation) =>
        ApiJson.Answer(AgreementAnswer.Of(await counter.CountAsync(AgreementRequest.Check(body), cancellation))));

    public void Dispose() => _turn.Dispose();

    private async Task<IResult> HandleAsync<TBody>(HttpContext context, Func<TBody, CancellationToken, Task<IResult>> handleAsync)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await _turn.WaitAsync(cancellation.Token);
        try
        {
            return await handleAsync(await PackedVectors.ReadAsync<TBody>(context, cancellation.Token), cancellation.Token);
        }
        finally
        {
            _turn.Release();
        }
    }
}
