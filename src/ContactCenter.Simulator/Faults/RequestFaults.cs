using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Faults;

/// <summary>Requests to the calls API, with what goes wrong with them, before or after they took effect. Used on the event loop.</summary>
internal static class RequestFaults
{
    /// <param name="switchboard">The platform.</param>
    /// <param name="leg">The leg that the request is about, if it lives.</param>
    /// <param name="request">What is requested.</param>
    /// <param name="answer">Lets it take effect.</param>
    public static ApiResponse Answer(Switchboard switchboard, Leg? leg, ApiRequest request, Func<ApiResponse> answer)
    {
        var injector = leg?.Injector ?? switchboard.Injector;
        var names = FaultNames.OfRequest(request);
        var refused = injector.Inject(FaultKind.RequestRefused, names);
        var unanswered = injector.Inject(FaultKind.RequestUnanswered, names);
        if (refused is null && unanswered is null)
        {
            return injector.Inject(FaultKind.RequestLate, names) is { } late
                ? ApiResponse.None with { Later = AnswerLateAsync(switchboard, late.Delay, answer) }
                : answer();
        }

        // Both at once: the worse of the two, which is not to know.
        var rule = unanswered ?? refused!;
        var response = rule.AfterEffect ? answer() : null;
        var failure = unanswered is null
            ? ApiResponse.Failure(rule.Status ?? StatusCodes.Status503ServiceUnavailable)
            : ApiResponse.None with { Before = BreakAsync(switchboard, rule.Delay) };
        return failure with { Leg = response?.Leg };
    }

    /// <summary>Goes on when nobody waits for the answer any more.</summary>
    private static async Task<ApiResponse> AnswerLateAsync(Switchboard switchboard, TimeSpan delay, Func<ApiResponse> answer)
    {
        await switchboard.EventLoop.DelayAsync(delay, CancellationToken.None);
        return answer();
    }

    private static async Task BreakAsync(Switchboard switchboard, TimeSpan delay)
    {
        await switchboard.EventLoop.DelayAsync(delay, CancellationToken.None);
        throw new HttpRequestException("The connection was closed before there was an answer.");
    }
}
