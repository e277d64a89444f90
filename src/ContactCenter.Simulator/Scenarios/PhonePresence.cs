using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Scenarios;

/// <summary>Whether a phone is in a call while a step waits, or may still come to be: one that is on hook is, when it answers by itself.</summary>
internal sealed class PhonePresence(SimulatedPhone phone)
{
    private bool _wasOnLine;

    /// <returns>Why nothing more is to be waited for; <c>null</c>: it may still happen.</returns>
    public string? Absence()
    {
        var isOnLine = phone.State != PhoneState.OnHook;
        _wasOnLine |= isOnLine;
        if (isOnLine)
            return null;
        if (_wasOnLine)
            return "the call has ended";
        return phone.WhenRung is PhoneBehaviour.Answer or PhoneBehaviour.AnsweringMachine ? null : $"{phone.Address} is not in a call";
    }
}
