using System.Globalization;

namespace ContactCenter.Voice;

/// <summary>What is wrong with one option of one action.</summary>
/// <param name="Index">The action's place, counted from 0.</param>
/// <param name="Action">The action's name, such as <c>talk</c>.</param>
/// <param name="Option">The option as the wire names it, with its path: <c>text</c>, <c>dtmf.maxDigits</c>.</param>
/// <param name="Value">What it is; <c>null</c> when it is missing.</param>
/// <param name="Allowed">What it must be.</param>
public sealed record NccoFault(int Index, string Action, string Option, string? Value, string Allowed)
{
    /// <summary>For example <c>action 2 (talk): loop must be 0 or more; it is -1</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"action {Index + 1} ({Action}): {Option} must be {Allowed}; it is {Value ?? "missing"}");
}
