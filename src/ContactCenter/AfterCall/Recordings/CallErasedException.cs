namespace ContactCenter.AfterCall.Recordings;

/// <summary>What was being done for a call is wanted no more, because the call was erased.</summary>
internal sealed class CallErasedException() : Exception("the call was erased");
