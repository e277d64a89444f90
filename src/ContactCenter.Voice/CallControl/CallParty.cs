namespace ContactCenter.Voice.CallControl;

/// <summary>One side of a call as the platform tells it.</summary>
/// <param name="Type">The kind of endpoint, such as <c>phone</c>; <c>null</c> when it was not told.</param>
/// <param name="Address">The number, URI, user or extension, whichever there is.</param>
public sealed record CallParty(string? Type, string? Address)
{
    private enum Field : byte
    {
        Type,
        Number,
        Uri,
        User,
        Extension,
    }

    /// <summary>Reads an object, the first item of an array, or a bare address.</summary>
    internal static CallParty? Read(WireValue value)
    {
        foreach (var item in value.Items)
            return Read(item);
        if (value.IsScalar)
            return new(null, value.Text());
        return WireFields<Field>.TryRead(value, out var fields)
            ? new(
                fields[Field.Type].Text(),
                fields[Field.Number].Text() ?? fields[Field.Uri].Text() ?? fields[Field.User].Text() ?? fields[Field.Extension].Text())
            : null;
    }
}
