using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <content>The <c>connect</c> action: one leg in the caller's conversation, whose end is the caller's unless it was never answered.</content>
internal sealed partial class ModelPlatform
{
    private void Connect(ModelLeg caller, ConnectAction connect, Action next)
    {
        if (_legs.Exists(leg => leg.EventUrl == connect.EventUrl))
            Faults.Add($"{connect.EventUrl} was dialled twice");
        caller.AfterConnect = next;
        Ring(
            connect.From!.Value.Value,
            ((PhoneEndpoint)connect.To).Number.Value,
            connect.EventUrl!,
            Ncco.Empty,
            (int)connect.Timeout!.Value.TotalMilliseconds,
            caller);
    }

    /// <summary>Whoever is dialled, or talked with, goes with the caller.</summary>
    private void LeaveDialled(ModelLeg caller, bool isTransfer)
    {
        if (caller.Dialled is not { IsOver: false } callee)
            return;
        if (isTransfer && callee.AnsweredAt is not null)
            caller.TornFrom = callee;
        caller.Dialled = null;
        End(callee, callee.AnsweredAt is null ? "cancelled" : "completed");
    }

    /// <summary>The leg of a <c>connect</c> action is over: so is the caller's; if it could not be had, the application is asked.</summary>
    private void Ended(ModelLeg callee, string status)
    {
        if (_legs.Find(leg => leg.Dialled == callee) is not { IsOver: false } caller)
            return;
        caller.Dialled = null;
        if (callee.AnsweredAt is not null)
            End(caller, "completed");
        else if (status == "cancelled")
            caller.AfterConnect!();
        else
            post.Ask(callee.EventUrl, BodyOf(callee, status), FailureAnswered(caller));
    }

    private Func<ModelAnswer, Task> FailureAnswered(ModelLeg caller)
    {
        var run = caller.Run;
        return answer =>
        {
            if (caller.IsOver || caller.Run != run)
                return Task.CompletedTask;
            if (answer.Ncco is { } ncco)
                Run(caller, Ncco.Parse(ncco));
            else
                caller.AfterConnect!();
            return Task.CompletedTask;
        };
    }
}
