using ContactCenter.Calls.Plan.TestCalls;
using ContactCenter.Domain.Calls.Replay;
using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Voicemail;

namespace ContactCenter.Calls.Scenarios;

/// <summary>
/// Makes a script for the simulator of a call that was: what people did then, and what they hear by the plan in force. Where that plan leads
/// elsewhere the script ends, and the caller hangs up.
/// </summary>
internal sealed class CallScenario
{
    private readonly CallPlan _plan;
    private readonly CallSession _own;
    private readonly ScenarioPhones _phones;
    private readonly ScenarioScript _script = new();
    private readonly IReadOnlyList<ScenarioDeed> _deeds;
    private readonly TestCall _test;
    private string? _lastWords;
    private bool _isOver;

    private CallScenario(CallPlan plan, CallSession own, bool isReal)
    {
        (_plan, _phones, _deeds) = (plan, new(own, isReal), ScenarioDeed.Of(own));
        _own = own with
        {
            Caller = own.Caller with { Address = _phones.CallerAddress },
            Attached = isReal ? own.Attached : AttachedData.None,
        };
        _test = new(plan, _own);
    }

    /// <param name="plan">The plan in force.</param>
    /// <param name="own">The call.</param>
    /// <param name="isReal">Whether the caller has their own number, and brings along what came in with the call.</param>
    /// <returns><c>null</c>: the call began before inputs were kept.</returns>
    public static string? Of(CallPlan plan, CallSession own, bool isReal) =>
        ReplayInputs.Of(own) is { } inputs ? new CallScenario(plan, own, isReal).Write(inputs) : null;

    private string Write(ReplayInputs inputs)
    {
        Behave(_deeds.TakeWhile(deed => deed is not ScenarioDeed.Gives));
        _script.Do($"{ScenarioPhones.Caller} dials", PhoneNumber.TryParse(_own.Caller.Dialled, out var number) ? number.Value : null);
        Hear();
        for (var steps = 0; steps <= CallInput.Most && inputs.TryNext(new(_plan, _test.Call, _test.Now), out var next) && next is not null; steps++)
        {
            Do(next.Input);
            _test.Take(next);
            inputs = next.Left;
            Hear();
        }

        for (var place = 0; place < _deeds.Count && !_isOver; place++)
            Do(_deeds[place], [.. _deeds.Skip(place + 1).TakeWhile(deed => deed is not ScenarioDeed.Gives)]);
        End();
        return _script.Finish($"Call {_own.CallerLeg} of {_own.Caller.StartedAt:yyyy-MM-dd HH:mm} UTC", _phones.All);
    }

    private void Do(CallInput input)
    {
        if (input is CallInput.Given given)
        {
            Give(given);
        }
        else if (input is CallInput.Collected { IsMatch: true } collected && _plan.Ivr.Collect(collected.Target) is { } collect
            && (collected.Digits ?? MadeUpDigits.For(collect)) is { } digits)
        {
            _script.Do($"{ScenarioPhones.Caller} presses", collect.EndKey && digits.Length < collect.MaxDigits ? $"{digits}#" : digits);
        }
    }

    private void Give(CallInput.Given given)
    {
        if (!string.IsNullOrEmpty(given.Digits))
            _script.Do($"{ScenarioPhones.Caller} presses", given.Digits);
        else if (!given.Speech.IsDefaultOrEmpty)
            _script.Say(ScenarioPhones.Caller, given.Speech[0].Text, given.Speech[0].Confidence);
    }

    /// <param name="next">What follows, up to what the caller does next.</param>
    private void Do(ScenarioDeed deed, IReadOnlyList<ScenarioDeed> next)
    {
        string? problem = null;
        switch (deed)
        {
            case ScenarioDeed.Answers answers:
                problem = _test.Take(new TestInput.Agent(AgentDeed.Answers));
                if (problem is null)
                    Answer(answers.Leg);
                break;
            case ScenarioDeed.DoesNotAnswer:
                problem = _test.Take(new TestInput.Agent(AgentDeed.DoesNotAnswer));
                break;
            case ScenarioDeed.Rings rings:
                _script.Do($"{_phones.NameOf(rings.Leg)} rings");
                break;
            case ScenarioDeed.Leaves leaves:
                problem = _test.Take(new TestInput.Agent(AgentDeed.Leaves));
                if (problem is null)
                    _script.Do($"{_phones.NameOf(leaves.Leg)} hangs up");
                break;
            case ScenarioDeed.Gives gives:
                Behave(next);
                Give(gives.Given);
                problem = _test.Take(gives.Given);
                break;
            case ScenarioDeed.Speaks:
                Speak();
                break;
        }

        _isOver |= problem is not null;
        Hear();
    }

    private void Answer(CallLeg leg)
    {
        var agent = _phones.NameOf(leg);
        _script.Do($"{agent} answers");
        if (_plan.Department(leg.Department).AcceptPrompt is { } prompt)
        {
            _script.Hear(agent, [prompt.Text]);
            _script.Do($"{agent} presses", "1");
        }

        _script.Do($"{ScenarioPhones.Caller} talks to", agent);
    }

    private void Speak()
    {
        _script.Hear(ScenarioPhones.Caller, ["beep"]);
        _script.Say(ScenarioPhones.Caller, "This is a message", confidence: null);
        _script.Do($"{ScenarioPhones.Caller} presses", "#");
        if (_test.Call.Placement.State is LeavingMessage)
            _isOver = true;
        else
            _test.Take(new TestInput.Continue());
        if (_lastWords is { } thanks)
            _script.Hear(ScenarioPhones.Caller, [thanks]);
    }

    /// <summary>What the phones of agents do who do not answer is set before they are rung.</summary>
    private void Behave(IEnumerable<ScenarioDeed> deeds)
    {
        foreach (var deed in deeds)
        {
            if (deed is ScenarioDeed.DoesNotAnswer { Leg: var leg })
                _script.Do($"{_phones.NameOf(leg)} {WhatItDoes(leg)}");
            else if (deed is ScenarioDeed.Answers { Leg: var taken } && _own.Legs.Any(other => other.Endpoint == taken.Endpoint && other != taken))
                _script.Do($"{_phones.NameOf(taken)} is free");
        }
    }

    private static string WhatItDoes(CallLeg leg) => leg switch
    {
        { IsMachine: true } => "is an answering machine",
        { EndReason: "busy" } => "is busy",
        { EndReason: "rejected" } => "declines by itself",
        { EndReason: "failed" } => "cannot be reached",
        _ => "does not answer",
    };

    /// <summary>The thanks for a message come after it. What is said to who waits is cut by whatever an agent does.</summary>
    private void Hear()
    {
        string[] said = [.. _test.TakeSaid()];
        if (_test.Call.Placement.State is Waiting or Connecting)
            return;
        if (_test.Call.Placement.State is LeavingMessage && said is [.. var before, var thanks])
            (said, _lastWords) = (before, thanks);
        _script.Hear(ScenarioPhones.Caller, said);
    }

    private void End()
    {
        var endsByItself = _test.Call.IsOver || _test.Call.Placement.State is HearingGoodbye
            || (_test.Call.Placement.State is LeavingMessage && _deeds is [.., ScenarioDeed.Speaks]);
        _script.Do(endsByItself ? $"{ScenarioPhones.Caller}'s call ends" : $"{ScenarioPhones.Caller} hangs up");
        if (_deeds is [.., ScenarioDeed.Rings { Leg: var rung }])
            _script.Do($"{_phones.NameOf(rung)}'s call ends");
    }
}
