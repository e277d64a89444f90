namespace ContactCenter.AfterCall.Retention;

/// <summary>How long what there is of a call is kept from its begin on; <c>null</c>: for ever.</summary>
/// <param name="Sound">The sound of a recording, from the recording's begin on.</param>
/// <param name="Transcripts">What was said, in words.</param>
/// <param name="Calls">The call, with all that is still there of it.</param>
internal sealed record RetentionTimes(TimeSpan? Sound, TimeSpan? Transcripts, TimeSpan? Calls);
