namespace ContactCenter.Web.Live;

/// <summary>How a reader looks at records: what is sent to one is sent to all who look the same way.</summary>
/// <param name="Department">Only at records of this one; <c>null</c>: at all.</param>
/// <param name="MaySteer">Whether the reader is told what may be asked of a call.</param>
internal readonly record struct LiveLook(string? Department, bool MaySteer);
