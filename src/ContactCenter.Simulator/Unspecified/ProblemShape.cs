namespace ContactCenter.Simulator.Unspecified;

/// <summary>What the calls API's errors look like.</summary>
public enum ProblemShape
{
    /// <summary><c>{"type":"NOT_FOUND","error_title":"Not Found"}</c>, or with <c>invalid_parameters</c>.</summary>
    Titled,

    /// <summary><c>{"type":"https://…","title":"Not Found","detail":"…","instance":"trace id"}</c>.</summary>
    Standard,

    /// <summary>There is no body.</summary>
    None,
}
