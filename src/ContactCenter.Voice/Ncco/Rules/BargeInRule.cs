using System.Globalization;

namespace ContactCenter.Voice;

/// <summary>
/// Barge-in is sticky: once a <c>talk</c> or <c>stream</c> has turned it on it holds until an <c>input</c>, and only more of its own kind may stand
/// between. One fault for each time it is turned on in vain.
/// </summary>
internal static class BargeInRule
{
    public static void Check(Ncco ncco, int index, OptionRules rules)
    {
        if (!TurnsOn(ncco[index]) || IsOnBefore(ncco, index))
            return;
        var next = index + 1;
        while (next < ncco.Count && AreOfOneKind(ncco[next], ncco[index]))
            next++;
        var rule = $"followed by an input with only {ncco[index].Name} between";
        if (next == ncco.Count)
            rules.Fault("bargeIn", "followed by none", rule);
        else if (ncco[next] is not InputAction)
            rules.Fault("bargeIn", string.Create(CultureInfo.InvariantCulture, $"followed by {ncco[next].Name} (action {next + 1})"), rule);
    }

    private static bool IsOnBefore(Ncco ncco, int index)
    {
        for (var i = index - 1; i >= 0 && AreOfOneKind(ncco[i], ncco[index]); i--)
        {
            if (TurnsOn(ncco[i]))
                return true;
        }

        return false;
    }

    private static bool AreOfOneKind(NccoAction one, NccoAction other) => one.GetType() == other.GetType();

    private static bool TurnsOn(NccoAction action) => action is TalkAction { BargeIn: true } or StreamAction { BargeIn: true };
}
