int main() {} // CMake wants a source beside precompiled headers
