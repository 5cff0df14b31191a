namespace Concord.Edtf.Tests.Oracle;

internal enum Point { OnlyTheyRead, OnlyWeRead, Level, Bounds }
