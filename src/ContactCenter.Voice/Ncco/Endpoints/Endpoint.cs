namespace ContactCenter.Voice;

/// <summary>Who is dialled: one of the sealed records beside this one.</summary>
public abstract record Endpoint : WireObject
{
    private protected Endpoint()
    {
    }

    /// <summary>The word that names the kind of endpoint on the wire, such as <c>phone</c>.</summary>
    public abstract string Type { get; }
}
