using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Platform.CallsApi;

/// <summary>
/// Asks the live platform for one call at start, whichever, to learn at once whether it takes our token, and not when the first caller
/// waits for an agent. A refusal is told as any other; it does not stop the start.
/// </summary>
internal sealed partial class TokenCheck(ICallsApi api, RequestBudget budget, Deployment deployment, ILogger<TokenCheck> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!deployment.IsLive)
            return;
        try
        {
            await budget.AcquireAsync(new(RequestBudget.Others, RequestLine.Lowest), stoppingToken);
            var reply = await api.ListAsync(region: null, new CallFilter { PageSize = 1 }, stoppingToken);
            if (reply.Outcome is ApiOutcome.Accepted)
                Log.Taken(logger);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends: nobody needs to know any more.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The platform takes our token: Vonage:ApplicationId and the private key belong together")]
        public static partial void Taken(ILogger logger);
    }
}
