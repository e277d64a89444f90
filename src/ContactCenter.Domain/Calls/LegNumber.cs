using System.Globalization;

namespace ContactCenter.Domain.Calls;

/// <summary>The place of a leg among those that a call has asked the platform for, from 1; travels in the leg's event address.</summary>
public readonly record struct LegNumber(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
