using System.Globalization;

namespace ContactCenter.Voice;

/// <summary>
/// Barge-in is sticky: once a <c>talk</c> or <c>stream</c> has turned it on it holds until an <c>input</c>, and what stands
/// between may only be <c>talk</c> or <c>stream</c>. One fault for each time it is turned on in vain.
/// </summary>
internal static class BargeInRule
{
    public static void Check(Ncco ncco, int index, OptionRules rules)
    {
        if (!TurnsOn(ncco[index]) || IsOnBefore(ncco, index))
            return;
        var next = index + 1;
        while (next < ncco.Count && Plays(ncco[next]))
            next++;
        if (next == ncco.Count)
        {
            rules.Fault("bargeIn", "followed by none", "followed by an input with only talk and stream between");
        }
        else if (ncco[next] is not InputAction)
        {
            rules.Fault(
                "bargeIn",
                string.Create(CultureInfo.InvariantCulture, $"followed by {ncco[next].Name} (action {next + 1})"),
                "followed by an input with only talk and stream between");
        }
    }

    private static bool IsOnBefore(Ncco ncco, int index)
    {
        for (var i = index - 1; i >= 0 && Plays(ncco[i]); i--)
        {
            if (TurnsOn(ncco[i]))
                return true;
        }

        return false;
    }

    private static bool Plays(NccoAction action) => action is TalkAction or StreamAction;

    private static bool TurnsOn(NccoAction action) => action is TalkAction { BargeIn: true } or StreamAction { BargeIn: true };
}
