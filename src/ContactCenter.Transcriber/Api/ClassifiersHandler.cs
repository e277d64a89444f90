using ContactCenter.Transcriber.Classifiers;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Answers <c>POST /v1/classifiers</c>, one request at a time. The work ends with the request, and with the program.</summary>
internal sealed class ClassifiersHandler(ClassifierTrainer trainer, IHostApplicationLifetime lifetime)
{
    /// <summary>All examples of a request are in memory while it is trained.</summary>
    private readonly RequestSlots _slots = new(1);

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        using var place = _slots.Enter();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var work = ClassifierRequest.Check(await ClassifierBody.ReadAsync(context, cancellation.Token));
        return ApiJson.Answer(ClassifierAnswer.Of(await trainer.TrainAsync(work, cancellation.Token)));
    }
}
