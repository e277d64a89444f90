namespace ContactCenter.Voice.CallControl;

/// <summary>A parameter that the platform did not like.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record InvalidParameter(string? Name, string? Reason)
{
    private enum Field : byte
    {
        Name,
        Reason,
    }

    /// <summary>Reads a list of objects or bare names.</summary>
    internal static IReadOnlyList<InvalidParameter> ReadAll(WireValue list)
    {
        var parameters = new List<InvalidParameter>();
        foreach (var item in list.Items)
        {
            WireFields<Field>.TryRead(item, out var fields);
            parameters.Add(new(fields[Field.Name].Text() ?? item.Text(), fields[Field.Reason].Text()));
        }

        return parameters;
    }
}
