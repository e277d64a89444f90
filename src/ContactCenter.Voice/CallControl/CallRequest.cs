namespace ContactCenter.Voice.CallControl;

/// <summary>The body of a request to the calls API: one of the sealed records beside this one.</summary>
public abstract record CallRequest : WireObject
{
    private protected CallRequest()
    {
    }

    /// <summary>The JSON, as UTF-8. Nothing is checked.</summary>
    public byte[] ToUtf8Json() => Utf8Json.Write(this, static (request, writer) => request.WriteTo(writer, Dialect.Rest));

    /// <summary>Everything for which the platform would refuse the request; empty when all is well.</summary>
    public IReadOnlyList<RequestFault> Check() => RequestFaults.Of(Check);
}
