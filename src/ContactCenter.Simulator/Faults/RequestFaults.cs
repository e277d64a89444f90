using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Faults;

/// <summary>Requests to the calls API, with what goes wrong with them, before or after they took effect. Used on the mailbox.</summary>
internal static class RequestFaults
{
    /// <param name="board">The platform.</param>
    /// <param name="leg">The leg that the request is about, if it lives.</param>
    /// <param name="request">What is requested.</param>
    /// <param name="answer">Lets it take effect.</param>
    public static ApiResponse Answer(Switchboard board, Leg? leg, ApiRequest request, Func<ApiResponse> answer)
    {
        var dice = leg?.Dice ?? board.Dice;
        var names = FaultNames.OfRequest(request);
        var refused = dice.Strike(FaultKind.RequestRefused, names);
        var unanswered = dice.Strike(FaultKind.RequestUnanswered, names);
        if (refused is null && unanswered is null)
            return answer();

        // Both at once: the worse of the two, which is not to know.
        var rule = unanswered ?? refused!;
        var response = rule.AfterEffect ? answer() : null;
        var failure = unanswered is null
            ? ApiResponse.Failure(rule.Status ?? StatusCodes.Status503ServiceUnavailable)
            : ApiResponse.None with { Before = BreakAsync(board, rule.Delay) };
        return failure with { Leg = response?.Leg };
    }

    private static async Task BreakAsync(Switchboard board, TimeSpan delay)
    {
        await board.Mailbox.DelayAsync(delay, CancellationToken.None);
        throw new HttpRequestException("The connection was closed before there was an answer.");
    }
}
