using System.Collections.Concurrent;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Services;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Sensitive;

/// <summary>
/// Hands digits to the service that gets them. They are in memory for as long as that takes, and never a work item: should the process end
/// meanwhile, the call's own timer tells that it failed.
/// </summary>
internal sealed partial class DigitSubmissions(IServiceClient services, CallEngine engine, PlanSource plans, ILogger<DigitSubmissions> logger)
    : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Task> _underWay = new(StringComparer.Ordinal);

    /// <param name="call">The call, whose caller waits for what comes of it.</param>
    public void Start(CallSession call, SubmittingDigits at, string digits)
    {
        var service = plans.Current.Ivr.Sensitive.GetValueOrDefault(at.Name)?.Service ?? "";
        var id = at.RequestIdIn(call);
        var submission = new DigitsSubmission(service, id, call.CallerLeg.Value, at.Name, digits, at.Until);
        _underWay[id] = SubmitAsync(call.CallerLeg, at.FirstStep, submission);
    }

    /// <summary>Completes when none is under way.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_underWay.Values);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await WhenIdleAsync();
        _end.Dispose();
    }

    private async Task SubmitAsync(LegId call, int firstStep, DigitsSubmission submission)
    {
        await Task.Yield();
        try
        {
            var refusal = await services.SubmitAsync(submission, _end.Token);
            await engine.TellAsync(call, new CallEvent.DigitsSubmitted(firstStep, refusal));
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            Log.BrokenOff(logger, submission.RequestId);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotKept(logger, submission.RequestId, fault.Message);
        }
        finally
        {
            _underWay.TryRemove(submission.RequestId, out _);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The process ends before a service has answered to the digits of request {Request}; they are told as failed")]
        public static partial void BrokenOff(ILogger logger, string request);

        [LoggerMessage(2, LogLevel.Warning, "A service's answer to the digits of request {Request} could not be kept: {Reason}; they are told as failed")]
        public static partial void NotKept(ILogger logger, string request, string reason);
    }
}
